/** The tutorial's and the engine's values as they may enter a command line: checked, or refused with an error that says why. */
import type { Tutorial } from '../../shared/tutorial.ts';
import type { Container } from '../engine/index.ts';
import type { Check, ContainerId, HubUser, ImageName, Port, RegistryHost } from '../terminal/checked.ts';
import type { PortMapping } from '../terminal/commandLine.ts';
import { checkContainerId, checkHubUser, checkImageName, checkPort, checkRegistryHost } from '../terminal/grammar.ts';

export const tutorialImage = (tutorial: Tutorial): ImageName => passed(checkImageName(tutorial.image));

export const tutorialPorts = ({ port }: Tutorial, host: number): PortMapping => ({
  host: passed(checkPort(host)),
  container: passed(checkPort(port.container)),
});

export const engineContainerId = ({ id }: Container): ContainerId => passed(checkContainerId(id));

export const pagePortValue = (port: number): Port => passed(checkPort(port));

export const registryHost = (registry: string): RegistryHost => passed(checkRegistryHost(registry));

export const registryUser = (user: string): HubUser => passed(checkHubUser(user));

function passed<T>(check: Check<T>): T {
  if (check.ok) return check.value;
  throw new Error(check.message.en);
}

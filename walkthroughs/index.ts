/** Every tutorial, in the order in which they are taken. */
import type { Tutorial } from '../shared/tutorial.ts';
import { tutorial as getStartedContainers } from './get-started-containers/tutorial.ts';

export const tutorials: readonly Tutorial[] = [getStartedContainers];

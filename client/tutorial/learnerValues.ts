/**
 * The learner's own values: asked once, where they are first needed, checked as they are typed, kept
 * for the workspace. What is stored is checked again when it is read, since anything may stand there.
 */
import * as vscode from 'vscode';
import { fill, verbatim, type Text } from '../../shared/locale.ts';
import type { Messages } from '../messages.ts';
import type { Check, HubUser, ImageName, Port, RegistryHost, RepositoryPath, Tag } from '../terminal/checked.ts';
import { checkHubUser, checkImageName, checkPort, checkRegistryHost, checkRepository, checkTag } from '../terminal/grammar.ts';
import { hub, remoteOf, repositoryName, type Chosen, type Remote } from './remote.ts';

const key = 'learner';

/** What the article writes. */
const proposals = { repository: 'get-started', tag: 'part2' } as const;

export class LearnerValues implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly memory: vscode.Memento,
    private readonly say: Messages,
    /** The tutorial's host port. */
    private readonly usualPort: number,
  ) {}

  get chosen(): Chosen {
    return sound(this.memory.get<unknown>(key));
  }

  get remote(): Remote | undefined {
    return remoteOf(this.chosen);
  }

  /** The reference, when all its parts are known. */
  get reference(): ImageName | undefined {
    const check = checkImageName(this.remote?.reference ?? '');
    return check.ok ? check.value : undefined;
  }

  get port(): number {
    return this.chosen.port ?? this.usualPort;
  }

  async set(values: Chosen): Promise<void> {
    await this.memory.update(key, { ...this.chosen, ...values });
    this.#changed.fire();
  }

  async clear(): Promise<void> {
    await this.memory.update(key, undefined);
    this.#changed.fire();
  }

  /** Asks for what the reference still lacks. Undefined: no registry is chosen, or the learner gave up. */
  async askReference(): Promise<ImageName | undefined> {
    if (this.chosen.registry === undefined) return undefined;
    const missing = [
      [this.chosen.user, async () => this.#keep(await this.askUser(this.chosen.registry), (user) => ({ user }))],
      [this.chosen.repository, () => this.askRepository()],
      [this.chosen.tag, () => this.askTag()],
    ] as const;
    for (const [value, ask] of missing) if (value === undefined && !(await ask())) return undefined;
    return this.reference;
  }

  /** Another registry than Docker Hub. @returns its host. */
  async askRegistry(): Promise<RegistryHost | undefined> {
    return this.#ask(
      { en: 'Your registry’s host', 'zh-cn': '镜像仓库服务的主机名' },
      { en: 'With its port, if it has one: registry.example.com, localhost:5000', 'zh-cn': '有端口就带上端口：registry.example.com、localhost:5000' },
      checkRegistryHost,
    );
  }

  /** The user's name at a registry, which is not kept yet: it belongs to that registry. */
  async askUser(registry: string | undefined): Promise<string | undefined> {
    const onHub = registry === hub;
    return this.#ask<HubUser | RepositoryPath>(
      onHub ? { en: 'Your Docker Hub user name', 'zh-cn': '你的 Docker Hub 用户名' } : { en: 'Your user name there', 'zh-cn': '你在那里的用户名' },
      onHub
        ? { en: 'Your Docker ID, not the e-mail address', 'zh-cn': '即 Docker ID，不是电子邮箱' }
        : { en: 'Or the project: what stands between the registry and the repository. Leave it empty if there is nothing', 'zh-cn': '也可以是项目名：位于镜像仓库服务与仓库之间的部分。没有就留空' },
      (typed): Check<HubUser | RepositoryPath> => (onHub ? checkHubUser(typed) : typed === '' ? { ok: true, value: '' as RepositoryPath } : checkRepository(typed, 'userName')),
      registry === this.chosen.registry ? this.chosen.user : undefined,
    );
  }

  /** @returns whether it was given and kept; the same for the others. */
  async askRepository(): Promise<boolean> {
    const value = await this.#ask(
      { en: 'A name for the repository', 'zh-cn': '仓库（repository）的名称' },
      { en: 'It will hold the versions of this image', 'zh-cn': '它用来存放这个镜像的各个版本' },
      (typed) => this.#fitting(checkRepository(typed)),
      this.chosen.repository ?? proposals.repository,
    );
    return this.#keep(value, (repository) => ({ repository }));
  }

  async askTag(): Promise<boolean> {
    const value = await this.#ask<Tag>(
      { en: 'A tag for this version', 'zh-cn': '这个版本的标签（tag）' },
      { en: 'It tells the versions in the repository apart', 'zh-cn': '用来区分仓库里的各个版本' },
      checkTag,
      this.chosen.tag ?? proposals.tag,
    );
    return this.#keep(value, (tag) => ({ tag }));
  }

  async askPort(): Promise<boolean> {
    const value = await this.#ask<Port>(
      { en: 'The port of this computer for the app’s page', 'zh-cn': '本机上用来访问应用网页的端口' },
      fill({ en: 'From 1 to 65535; the tutorial uses {port}', 'zh-cn': '1 到 65535；教程使用 {port}' }, { port: this.usualPort }),
      checkPort,
      String(this.port),
    );
    return this.#keep(value, (port) => ({ port }));
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** The whole name may be too long though its parts are not. */
  #fitting(check: Check<RepositoryPath>): Check<RepositoryPath> {
    if (!check.ok) return check;
    const whole = checkImageName(repositoryName(this.chosen, check.value) ?? check.value);
    return whole.ok ? check : whole;
  }

  async #ask<T>(title: Text, prompt: Text, check: (typed: string) => Check<T>, value = ''): Promise<T | undefined> {
    const typed = await vscode.window.showInputBox({
      title: this.say.text(title),
      prompt: this.say.text(prompt),
      value,
      ignoreFocusOut: true,
      validateInput: (text) => {
        const checked = check(text);
        return checked.ok ? undefined : this.say.text(checked.message);
      },
    });
    if (typed === undefined) return undefined;
    const checked = check(typed);
    return checked.ok ? checked.value : undefined;
  }

  async #keep<T>(value: T | undefined, values: (value: T) => Chosen): Promise<boolean> {
    if (value === undefined) return false;
    await this.set(values(value));
    return true;
  }
}

/** Only what passes its check. */
function sound(stored: unknown): Chosen {
  if (typeof stored !== 'object' || stored === null) return {};
  const { registry, practice, user, repository, tag, port, publicPush } = stored as Record<string, unknown>;
  const text = (value: unknown, check: (value: string) => Check<unknown>): value is string => typeof value === 'string' && check(value).ok;
  const isRegistry = registry === hub || text(registry, checkRegistryHost);
  return {
    ...(isRegistry && { registry: registry as string, practice: practice === true }),
    ...(isRegistry && (user === '' || text(user, (value) => checkRepository(value, 'userName'))) && { user: user as string }),
    ...(text(repository, (value) => checkRepository(value)) && { repository }),
    ...(text(tag, checkTag) && { tag }),
    ...(typeof port === 'number' && checkPort(port).ok && { port }),
    ...(typeof publicPush === 'string' && { publicPush }),
  };
}

/** As the learner reads it. */
export function registryLabel({ registry, practice }: Pick<Remote, 'registry' | 'practice'>): Text {
  if (practice) return fill({ en: 'the practice registry {registry}', 'zh-cn': '练习用镜像仓库服务 {registry}' }, { registry });
  return registry === hub ? verbatim('Docker Hub') : verbatim(registry);
}

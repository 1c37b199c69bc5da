/** A tutorial as typed data: what its steps say, what their buttons do, and what proves them done. */
import type { CommandKey } from './catalogue.ts';
import type { ReadingLanguage, Text } from './locale.ts';

/**
 * What must hold for a step to be ticked. Conditions are data, so that they can be printed,
 * compared and tested; `client/progress/evidence.ts` decides them over a snapshot.
 */
export type Condition =
  /** A folder is open that the tutorial may work in. */
  | { readonly kind: 'folder' }
  /** A file of the tutorial exists in its folder and `matches` (a regular expression's source, flags `im`). */
  | { readonly kind: 'file'; readonly path: string; readonly matches?: string }
  /** The engine answers. */
  | { readonly kind: 'engine' }
  /** An image with this reference exists. */
  | { readonly kind: 'image'; readonly reference: string }
  /** The learner has chosen a registry; a practice registry must exist on the engine too. */
  | { readonly kind: 'registry' }
  /** The docker CLI's configuration says that somebody is logged in at the learner's registry. */
  | { readonly kind: 'login' }
  /** A container made from this reference has started, once at least. Each further field narrows it. */
  | {
      readonly kind: 'container';
      readonly image: string;
      /** Made without `-d`: `docker run` stayed attached to it. */
      readonly attached?: boolean;
      /** The container's port that is published. */
      readonly publishes?: number;
      readonly state?: 'running' | 'ended';
    }
  /**
   * Something that cannot be listed was seen: a page answered, a list was shown. It is kept with the
   * id of the object that it belongs to, and holds only while an object of `about` has that id.
   * With `ofReference` it holds only for the image reference that the learner shares under now.
   */
  | { readonly kind: 'fact'; readonly fact: FactKey; readonly about?: Condition; readonly ofReference?: boolean }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] };

/** Facts that cannot be read from the engine or the folder at a later time. */
export type FactKey =
  | 'read-container'
  | 'no-proxy'
  | 'images-listed'
  | 'page-answered'
  | 'containers-listed'
  /** The built image had the learner's reference. About the image. */
  | 'tagged'
  /** The list of images was shown while it had. About the image. */
  | 'tag-listed'
  /** The registry had it under the learner's reference. About the image. */
  | 'pushed'
  /** After that the reference was gone from this engine. About the image. */
  | 'local-tag-removed'
  /** After that a container ran from the reference, which had been pulled. About the container. */
  | 'pulled-and-run'
  | 'read-recap';

/**
 * In a condition, the reference under which the learner shares the image: `john/get-started:part2`.
 * Until they have chosen one, nothing has it.
 */
export const learnersReference = '{reference}';

export interface Button {
  readonly command: CommandKey;
  readonly label: Text;
}

export interface Step {
  /** Without `:`; VS Code's walkthroughs use it as a separator. */
  readonly id: string;
  readonly title: Text;
  /**
   * What the learner will do and how: one or two sentences a language, no Markdown but bold, italic
   * and inline code. It stands where the learner still sees it in a narrow window.
   */
  readonly description: Text;
  /** The first is the step's main action. */
  readonly buttons: readonly Button[];
  /** The command line that the step's button sends, exactly as the page shows it. */
  readonly commandLine?: string;
  readonly done: Condition;
  readonly optional?: boolean;
}

/** Files below `files/` that hold one content by reading language; the same file where there is nothing to translate. */
export type Sources = Readonly<Record<ReadingLanguage, string>>;

export interface TutorialFile {
  /** Relative to the tutorial's folder, with `/`. */
  readonly path: string;
  readonly source: Sources;
}

export interface Tutorial {
  /** The folder's name below `walkthroughs/`, and the base of the walkthroughs' ids. */
  readonly id: string;
  readonly title: Text;
  readonly description: Text;
  readonly steps: readonly Step[];
  readonly files: readonly TutorialFile[];
  /** What a Dockerfile behind a proxy needs before `pip` runs; `host:port` stands for the proxy's address. */
  readonly proxyLines: Sources;
  /** The image reference that the tutorial builds. */
  readonly image: string;
  /** Where the page is served: the container's port, and the host's. */
  readonly port: { readonly container: number; readonly host: number };
}

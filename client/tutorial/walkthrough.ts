/** Opens the walkthrough of the reading language at a step, also after the window was opened anew for a folder. */
import * as vscode from 'vscode';
import { qualifiedWalkthroughId } from '../../shared/catalogue.ts';
import { render } from '../../shared/locale.ts';
import type { Tutorial } from '../../shared/tutorial.ts';
import { readingLanguage } from '../configuration.ts';

/** Where to come back to: kept while VS Code opens the folder. */
interface Resume {
  readonly folder: string;
  readonly step: string;
}
const resumeKey = 'resume';

/** VS Code registers the walkthroughs up to five seconds after it started; opened too early, it shows another page. */
const registrationLimit = 10_000;
const pollInterval = 500;

export class Walkthrough {
  constructor(
    private readonly tutorial: Tutorial,
    private readonly memory: vscode.Memento,
  ) {}

  /** @param stepId the first step when left out. */
  async open(stepId = this.tutorial.steps[0]?.id): Promise<void> {
    const category = qualifiedWalkthroughId(this.tutorial.id, readingLanguage());
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', { category, step: stepId });
  }

  /** Opens it as soon as VS Code knows it. */
  async openAtStartup(stepId?: string): Promise<void> {
    const end = Date.now() + registrationLimit;
    do {
      await this.open(stepId);
      await new Promise((resolve) => setTimeout(resolve, pollInterval));
    } while (!this.isOpen() && Date.now() < end);
  }

  /** Is a walkthrough of ours among the tabs? VS Code tells no more of such a tab than its label, which ends with the title. */
  isOpen(): boolean {
    const title = render(this.tutorial.title, readingLanguage());
    return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label, input }) => input === undefined && label.includes(title)));
  }

  /** Opens the folder and, in the window that then appears, this step. */
  async resumeIn(folder: vscode.Uri, step: string): Promise<void> {
    await this.memory.update(resumeKey, { folder: folder.toString(), step } satisfies Resume);
    await vscode.commands.executeCommand('vscode.openFolder', folder);
  }

  /** @returns the step to come back to in this window, once. */
  async takeResumption(): Promise<string | undefined> {
    const resume = this.memory.get<Resume>(resumeKey);
    const here = vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === resume?.folder);
    if (!resume || !here) return undefined;
    await this.memory.update(resumeKey, undefined);
    return resume.step;
  }
}

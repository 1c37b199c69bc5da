/** Opens the walkthrough of the reading language at a step, also after the window was opened anew for a folder. */
import * as vscode from 'vscode';
import { qualifiedWalkthroughId } from '../../shared/catalogue.ts';
import type { Tutorial } from '../../shared/tutorial.ts';
import { readingLanguage } from '../configuration.ts';

/** Where to come back to: kept while VS Code opens the folder. */
interface Resume {
  readonly folder: string;
  readonly step: string;
}
const resumeKey = 'resume';

/** Milliseconds to wait for VS Code to register the walkthroughs, which it does up to five seconds after it started. */
const registrationLimit = 8_000;

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

  /** Opens it with room for its page: VS Code hides the page of a narrow walkthrough. */
  async openWide(stepId?: string): Promise<void> {
    await this.open(stepId);
    await vscode.commands.executeCommand('workbench.action.maximizeEditorHideSidebar');
  }

  /** Opens it as soon as VS Code knows it; opened earlier, it would be another page. */
  async openAtStartup(registered: Promise<void>, stepId?: string): Promise<void> {
    const limit = new Promise((resolve) => setTimeout(resolve, registrationLimit));
    await Promise.race([registered, limit]);
    await this.open(stepId);
  }

  /** May a walkthrough be among the tabs? VS Code tells nothing of such a tab: it is one of the few without an input. */
  mayBeOpen(): boolean {
    return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input === undefined));
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

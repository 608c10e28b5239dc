/** Runs a suite of mocha tests inside the real VS Code workbench and tells how it went. */
import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { bundleSuite } from './bundle.js';
import { startBrowser } from './browser.js';
import { installWorkbench, type WorkbenchFiles } from './install.js';
import { WorkbenchLog } from './log.js';
import { marker, type Answer, type Ask, type Message } from './messages.js';
import { carryOut } from './page.js';
import { outFolder, root } from './paths.js';
import { Tally, type Counts } from './tally.js';
import { stageExtension, type HostKind } from './stage.js';
import { startWorkbench, WorkbenchDidNotStart, type Switch, type Workbench } from './workbench.js';

export interface SuiteRun {
  readonly kind: HostKind;
  /** The folder that is opened. The tests get a copy, so they may write to it. */
  readonly workspace: string;
  /** The folder of the suite: its `index.ts` exports `run()`. */
  readonly suite: string;
  /** Where the extension is developed. */
  readonly extension?: string;
  /** Folders of other extensions that are installed beside it. */
  readonly beside?: readonly string[];
  readonly grep?: string | undefined;
  /** Where screenshots go. */
  readonly pictures?: string;
  readonly timeLimit?: number;
  /** Hears what the suite measured. */
  readonly onFigure?: (name: string, ms: number) => void;
}

/** Never throws for what the tests or the workbench do: what could not run is a failure with its reason. */
export async function runSuite(suite: SuiteRun): Promise<Counts> {
  try {
    const files = await installWorkbench();
    return await runOnce(suite, files).catch(async (error: unknown) => {
      if (!(error instanceof WorkbenchDidNotStart)) throw error;
      console.log(`${error.message}\nTrying once more.`);
      return runOnce(suite, files);
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { passed: 0, failed: 1, failures: [{ title: `the ${suite.kind} host`, reason }] };
  }
}

async function runOnce(suite: SuiteRun, files: WorkbenchFiles): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'claimlint-tests-'));
  // Also when the run is broken off.
  const removeFolder = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', removeFolder);
  const undo: (() => unknown)[] = [removeFolder, () => process.off('exit', removeFolder)];
  try {
    const place = await prepare(suite, folder);
    const workbench = await startWorkbench(files, suite.beside);
    undo.unshift(() => workbench.stop());
    const browser = await startBrowser(files.node);
    undo.unshift(() => browser.close());
    return await drive(suite, place, workbench, browser);
  } finally {
    for (const step of undo) {
      // What cannot be undone must not hide how the tests went.
      await Promise.resolve(step()).catch(() => undefined);
    }
  }
}

interface Place {
  readonly workspace: string;
  readonly answers: string;
  readonly extension: string;
  readonly tests: string;
}

async function prepare(suite: SuiteRun, folder: string): Promise<Place> {
  const place = {
    workspace: join(folder, basename(suite.workspace)),
    answers: join(folder, 'answers'),
    extension: join(folder, 'extension'),
    // Inside the extension's folder: VS Code runs the suite in the host of the extension it belongs to.
    tests: join(folder, 'extension', 'claimlint-tests', 'index.cjs'),
  };
  await cp(suite.workspace, place.workspace, { recursive: true });
  await mkdir(place.answers);
  await stageExtension(suite.extension ?? root, suite.kind, place.extension);
  await bundleSuite({ kind: suite.kind, suite: suite.suite, grep: suite.grep, outfile: place.tests });
  return place;
}

async function drive(suite: SuiteRun, place: Place, workbench: Workbench, browser: Browser): Promise<Counts> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const log = new WorkbenchLog();
  const tally = new Tally(console.log);
  const pictures = suite.pictures ?? join(outFolder, 'screenshots');
  const failure = join(outFolder, `failed-${suite.kind}.png`);
  await rm(failure, { force: true });

  const ended = new Promise<string>((resolve) => {
    const endWith = (reason: string) => () => {
      resolve(reason);
    };
    setTimeout(endWith('The time limit was reached.'), suite.timeLimit ?? 300_000).unref();
    setTimeout(() => {
      if (!tally.hasStarted) resolve('The suite did not start.');
    }, startsWithin).unref();
    page.on('crash', endWith('The page crashed.'));
    page.on('close', endWith('The page was closed.'));
    const hear = async (level: string, args: readonly unknown[]) => {
      const message = messageIn(args);
      if (message === undefined) log.add(level, args);
      else if (message.type === 'ask') await answer(page, message.id, message.ask, place.answers, pictures);
      else if (message.type === 'figure') suite.onFigure?.(message.name, message.ms);
      else tally.take(message);
      if (message?.type === 'fail') await pictureOfFailure(page, failure);
    };
    void page.exposeFunction('codeAutomationLog', hear);
    void page.exposeFunction('codeAutomationExit', endWith(''));
  });

  const switches: readonly Switch[] = [
    ['extensionDevelopmentPath', workbench.uriOf(place.extension)],
    ['extensionTestsPath', workbench.uriOf(place.tests)],
    ['skipWelcome', 'true'],
  ];
  await page.goto(workbench.address(place.workspace, switches)).catch((error: unknown) => {
    throw new WorkbenchDidNotStart(`The workbench's page did not open: ${String(error)}`);
  });
  const reason = await ended;
  if (!tally.hasStarted) {
    await pictureOfFailure(page, failure);
    await log.save(suite.kind);
    throw new WorkbenchDidNotStart(`${reason || 'The suite ended before its first test.'}\n${log.complaints()}`);
  }
  const counts = tally.counts(reason);
  const file = await log.save(suite.kind);
  if (counts.failed > 0) console.log(`${log.complaints()}\nThe whole log: ${file}`);
  return counts;
}

/** What a person would have seen just after the first test that failed. */
async function pictureOfFailure(page: Page, path: string): Promise<void> {
  if (existsSync(path)) return;
  await page.screenshot({ path }).then(
    () => {
      console.log(`      What was to be seen: ${path}`);
    },
    () => undefined,
  );
}

const startsWithin = 120_000;

function messageIn([first]: readonly unknown[]): Message | undefined {
  if (typeof first !== 'string' || !first.startsWith(marker)) return undefined;
  // Nobody else writes the marker.
  return JSON.parse(first.slice(marker.length)) as Message;
}

async function answer(page: Page, id: number, ask: Ask, answers: string, pictures: string): Promise<void> {
  const given = await carryOut(page, ask, pictures).then(
    (value): Answer => ({ ok: true, value }),
    (error: unknown): Answer => ({ ok: false, reason: error instanceof Error ? error.message : String(error) }),
  );
  await writeFile(join(answers, `${id}.json`), JSON.stringify(given));
}

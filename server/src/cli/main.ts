/**
 * The command line. Exit status: 0 clean, 1 findings at or above `--fail-on`, 2 could not run.
 */
import { writeFile } from 'node:fs/promises';
import { Command, CommanderError, Option } from 'commander';
import pc from 'picocolors';
import {
  createSearch,
  explain,
  Linters,
  pageAsMarkdown,
  pageAsText,
  localityForm,
  localityFrom,
  pageOf,
  projectFileName,
  rulePage,
  rules,
  serviceDateFrom,
  severities,
  unitsOfVisit,
} from '../index.js';
import type { Knowledge, ServiceDate, Severity } from '../index.js';
import { dataFolder } from '../node/data/folder.js';
import { knowledgeIn } from '../node/data/load.js';
import { check, couldNotRead, fails } from './check.js';
import { UsageError } from './files.js';
import { HtmlReport } from './report/html.js';
import { pretty } from './report/pretty.js';
import { ProjectFiles } from '../node/project-files.js';
import { checkAssistant, codeMinutes, unitsAsText } from './units.js';
import { today } from '../lsp/today.js';

/** Told by the build; unknown when run from source. */
declare const CLAIMLINT_VERSION: string | undefined;

interface CheckOptions {
  readonly format: 'pretty' | 'json' | 'html';
  readonly output: string | undefined;
  readonly failOn: Severity;
  readonly stdinFilename?: string;
  readonly today: ServiceDate;
  readonly fix?: boolean;
}

interface ExplainOptions {
  readonly format: 'pretty' | 'markdown' | 'json';
  readonly on?: ServiceDate;
  readonly locality?: string;
}

function program(): Command {
  const root = new Command('claimlint')
    .description('Reads medical claims and therapy notes and reports what would get a claim denied.')
    .version(typeof CLAIMLINT_VERSION === 'string' ? CLAIMLINT_VERSION : '0.0.0')
    .exitOverride();

  addCheck(root);
  addSearch(root);
  addExplain(root);
  addData(root);
  addUnits(root);
  addLsp(root);
  return root;
}

function addCheck(root: Command): void {
  root
    .command('check')
    .description('check files, folders and globs; - reads the standard input')
    .argument('<paths...>', 'files, folders and globs; - for the standard input')
    .addOption(
      new Option('--format <form>', 'form of the report: for the terminal, for programs, for people')
        .choices(['pretty', 'json', 'html'])
        .default('pretty'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity up').choices(severities).default('warning'),
    )
    .option('--output <file>', 'write the report into this file')
    .option('--stdin-filename <name>', 'name of the standard input, to tell its format and its claimlint.json')
    .option('--fix', 'write the fixes that change nothing billed')
    .option('--today <day>', 'the day it is judged on, as CCYY-MM-DD', dayFrom, today())
    .addHelpText('after', checkHelp)
    .action(async (paths: string[], options: CheckOptions) => {
      const knowledge = knowledgeHere();
      const page = new HtmlReport();
      const linters = new Linters({
        rules,
        knowledge,
        today: options.today,
        onCrash: (rule) => {
          process.stderr.write(`claimlint: rule ${rule} failed on a claim and was left out there.\n`);
        },
      });
      const report = await check(paths, {
        linters,
        stdinName: options.stdinFilename ?? '',
        today: options.today,
        isFixing: options.fix === true,
        ...(options.format === 'html' && {
          onJudged: (path, analysis) => {
            page.add(path, analysis);
          },
        }),
      });
      const text = {
        pretty: () => pretty(report, options.output === undefined ? pc : pc.createColors(false)),
        json: () => `${JSON.stringify(report, null, 2)}\n`,
        html: () => page.text(report, knowledge, options.today),
      }[options.format]();
      if (options.output === undefined) process.stdout.write(text);
      else await writeReport(options.output, text);
      process.exitCode = couldNotRead(report) ? 2 : fails(report, options.failOn) ? 1 : 0;
    });
}

function addSearch(root: Command): void {
  root
    .command('search')
    .description('find codes and modifiers by words, typos and all')
    .argument('<words...>')
    .addOption(new Option('--format <form>', 'form of the answer').choices(['pretty', 'json']).default('pretty'))
    .option('--limit <count>', 'how many at the most', positive, 10)
    .action((words: string[], options: { format: 'pretty' | 'json'; limit: number }) => {
      const search = createSearch(knowledgeHere());
      const found = search.find(words.join(' '), options.limit);
      const results = found.map(({ code, title, score }) => ({ code, title, score }));
      if (options.format === 'json') process.stdout.write(`${JSON.stringify({ results }, null, 2)}\n`);
      else process.stdout.write(results.map((it) => `${pc.bold(it.code.padEnd(6))} ${it.title}\n`).join(''));
      const unknown = search.unknown(words.join(' '));
      if (results.length === 0 && unknown.length === 0) process.stderr.write('claimlint: Nothing was found.\n');
      for (const code of unknown) {
        process.stderr.write(`claimlint: ${code} is not in the data.\n`);
      }
      process.exitCode = results.length > 0 ? 0 : 1;
    });
}

function addExplain(root: Command): void {
  root
    .command('explain')
    .description('say what is known of a code or a modifier, or what a rule reports and why')
    .argument('<code-or-rule>')
    .addOption(
      new Option('--format <form>', 'form of the page').choices(['pretty', 'markdown', 'json']).default('pretty'),
    )
    .option('--on <day>', 'day of service, 2017-12-31 say; the newest day known otherwise', dayFrom)
    .option(
      '--locality <number>',
      'Medicare locality to price for, 0111205 say; else that of claimlint.json',
      localityOf,
    )
    .action(async (code: string, options: ExplainOptions) => {
      const knowledge = knowledgeHere();
      const locality = options.locality ?? (await new ProjectFiles().of(projectFileName))?.project.locality;
      const page = rulePage(rules, code) ?? pageOf(knowledge, code, options.on, locality);
      if (page === undefined) {
        // A diagnosis is told in a few lines.
        const told = explain(knowledge, code, { on: options.on });
        if (told === undefined) throw new UsageError(unknownName(code));
        const lines = told.sections.flatMap((it) => it.lines);
        process.stdout.write(
          `${options.format === 'json' ? JSON.stringify(told, null, 2) : [pc.bold(told.title), ...lines].join('\n')}\n`,
        );
        return;
      }
      if (options.format === 'json') process.stdout.write(`${JSON.stringify(page, null, 2)}\n`);
      else process.stdout.write(options.format === 'markdown' ? pageAsMarkdown(page) : pageAsText(page, pc.bold));
    });
}

/** `import`, and `data`, which lists what was imported and removes it. */
function addData(root: Command): void {
  const dataOption = () => new Option('--data <folder>', 'where imported data is kept; CLAIMLINT_DATA says so too');
  root
    .command('import')
    .description(
      'import code data as it is downloaded: NCCI, fee schedule, HCPCS, ICD-10-CM, Addendum B, your own lists',
    )
    .argument('<files...>')
    .option('--from <date>', 'the first day it holds, where the file does not say', dayFrom)
    .addOption(dataOption())
    .action(async (files: string[], options: { from?: ServiceDate; data?: string }) => {
      const { importData } = await import('./data.js');
      await importData(files, dataFolder(options.data), options.from);
    });

  const data = root.command('data').description('list the imported data, or remove some of it');
  data
    .command('list', { isDefault: true })
    .description('list what is imported')
    .addOption(new Option('--format <form>', 'form of the answer').choices(['pretty', 'json']).default('pretty'))
    .addOption(dataOption())
    .action(async (options: { format: 'pretty' | 'json'; data?: string }) => {
      const { listData } = await import('./data.js');
      listData(dataFolder(options.data), options.format);
    });
  data
    .command('remove')
    .description('remove imported data by its name in the list')
    .argument('<names...>')
    .addOption(dataOption())
    .action(async (names: string[], options: { data?: string }) => {
      const { removeData } = await import('./data.js');
      for (const name of names) removeData(dataFolder(options.data), name);
    });
}

function addUnits(root: Command): void {
  root
    .command('units')
    .description('say how many units minutes make, by both methods, and how they may be split')
    .argument('<code=minutes...>', 'codes of one day and discipline with their minutes: 97110=24 97112=23')
    .addOption(new Option('--format <form>', 'form of the answer').choices(['pretty', 'json']).default('pretty'))
    .option('--assistant <code=minutes...>', 'how many of these minutes an assistant gave without the therapist')
    .action((typed: string[], options: { format: 'pretty' | 'json'; assistant?: string[] }) => {
      const [given, byAssistant] = [typed.map(codeMinutes), (options.assistant ?? []).map(codeMinutes)];
      checkAssistant(given, byAssistant);
      const visit = unitsOfVisit(knowledgeHere(), given, byAssistant);
      process.stdout.write(options.format === 'json' ? `${JSON.stringify(visit, null, 2)}\n` : unitsAsText(visit, pc));
    });
}

function addLsp(root: Command): void {
  root
    .command('lsp')
    .description('run the language server')
    .option('--stdio', 'over standard input and output, the only way offered', true)
    // Editors add switches of their own, such as the number of their process.
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async () => {
      const { serveStdio } = await import('../node/main.js');
      serveStdio();
    });
}

const checkHelp = `
Exit status:
  0  no finding at or above --fail-on
  1  at least one
  2  it could not run, or a file could not be read

Examples:
  claimlint check claims/
  claimlint check "exports/*.csv" --fail-on error
  claimlint check claims/ --format json > findings.json
  claimlint check claims/ --format html --output report.html
  claimlint check - --stdin-filename batch.837 < batch.837

Rules, payers and folders are set in claimlint.json, found upward from each file.`;

function unknownName(name: string): string {
  if (!name.includes('-')) return `${name} is neither in the built-in nor in the imported data.`;
  return `There is no rule ${name}.`;
}

/** @throws UsageError where it cannot be written. */
async function writeReport(path: string, text: string): Promise<void> {
  await writeFile(path, text, 'utf8').catch(() => {
    throw new UsageError(`The report could not be written to ${path}.`);
  });
}

/** What is built in, and what the person has imported. */
function knowledgeHere(): Knowledge {
  return knowledgeIn(dataFolder(undefined), (name) => {
    process.stderr.write(`claimlint: the imported data ${name} is damaged and was left out; import it anew.\n`);
  });
}

function dayFrom(text: string): ServiceDate {
  const day = serviceDateFrom(text);
  if (day === undefined) throw new UsageError(`A day is written as 2026-12-31, not ${text}.`);
  return day;
}

function localityOf(text: string): string {
  const locality = localityFrom(text);
  if (locality === undefined) throw new UsageError(localityForm);
  return locality;
}

function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(`--limit takes a whole number from 1, not ${text}.`);
  return number;
}

/** Runs one command; what goes wrong is told in one sentence. */
export async function main(args: readonly string[]): Promise<void> {
  // A reader that has seen enough, `| head` say, is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
  });
  try {
    await program().parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has said it already.
      process.exitCode = error.exitCode === 0 ? 0 : 2;
    } else if (error instanceof UsageError) {
      process.stderr.write(`claimlint: ${error.message}\n`);
      process.exitCode = 2;
    } else {
      process.stderr.write(
        `claimlint: it failed for a reason of its own (${error instanceof Error ? error.name : 'unknown'}).\n`,
      );
      process.exitCode = 2;
    }
  }
}

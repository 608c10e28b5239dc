/** Knowledge that remembers its answers: a batch asks the same of the same codes and days, claim after claim. */
import type { ServiceDate } from '../claim/dates.js';
import type { Knowledge } from './knowledge.js';

type Day = ServiceDate | undefined;

/** How many answers one question keeps; a batch has some dozens of codes and days. */
const most = 20_000;

export function remembering(of: Knowledge): Knowledge {
  const answers: Partial<Knowledge> = {
    status: byDay((code, on) => of.status(code, on)),
    deletion: byDay((code, on) => of.deletion(code, on)),
    firstEncounterOnly: byDay((code, on) => of.firstEncounterOnly(code, on)),
    unitLimit: byDay((code, on) => of.unitLimit(code, on)),
    medicareStatus: byDay((code, on) => of.medicareStatus(code, on)),
    exclusions: byDay((code, on) => of.exclusions(code, on)),
    figure: byDay((figure, on) => of.figure(figure, on)),
    requirement: byDay((requirement, on) => of.requirement(requirement, on)),
    firstUnit: byDay((code) => of.firstUnit(code)),
    placeOfService: byDay((place) => of.placeOfService(place)),
    pair: byPair((one, other, on) => of.pair(one, other, on)),
  };
  // All other questions are asked of `of`, from which the object is made.
  return Object.assign(Object.create(of) as Knowledge, answers);
}

function byDay<Key extends string, Answer>(ask: (key: Key, on: Day) => Answer): (key: Key, on?: Day) => Answer {
  const days = new Map<Day, Map<Key, Answer>>();
  let count = 0;
  return (key, on) => {
    let answers = days.get(on);
    if (answers === undefined || count > most) {
      if (count > most) days.clear();
      answers = new Map();
      days.set(on, answers);
      count = 0;
    }
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as Answer;
    const answer = ask(key, on);
    answers.set(key, answer);
    count++;
    return answer;
  };
}

function byPair<Answer>(
  ask: (one: string, other: string, on: Day) => Answer,
): (one: string, other: string, on: Day) => Answer {
  const firsts = new Map<string, (other: string, on?: Day) => Answer>();
  return (one, other, on) => {
    let answers = firsts.get(one);
    if (answers === undefined) {
      if (firsts.size > most) firsts.clear();
      answers = byDay((second: string, day) => ask(one, second, day));
      firsts.set(one, answers);
    }
    return answers(other, on);
  };
}

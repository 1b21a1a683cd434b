import { lemmatize } from '../../language/lemma.ts'
import { pluralBase } from '../../language/plural.ts'

/** Words that say nothing of what is promised. */
const EMPTY = new Set(
  (
    'a an the this that these those its his her their our it he she they we who which what and or but nor of to in on at by for from with ' +
    'into over under about after before since until within as than then be is are was were been being am will would shall should can could ' +
    'may might must do does did done have has had having not no any all both each also more most other another such only just still yet ' +
    'up out off down across through between among against during while when where because so if there here new end year month week day ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec january february march april may june july august september october november december monday tuesday wednesday thursday friday ' +
    'saturday sunday today yesterday tomorrow said say tell told add state announce statement official minister ministry government spokesman ' +
    'spokeswoman president premier prime ambassador embassy department office authority capital million billion thousand dollar euro pound ' +
    'promise pledge vow undertake commitment undertaking agree agreement deal accord pact first last two three four five six seven eight nine ten ' +
    'country people part plan early late time full whole next previous earlier later under per cent percent'
  ).split(' '),
)

/** Stems that stand for one kind of act, so that "a loan" answers "lend". The first of a line names it. */
const KIN: ReadonlyMap<string, string> = new Map(
  [
    'pay payment repay repayment compensate compensation disburse disbursement transfer payout instalment installment tranche',
    'lend loan credit',
    'give donate donation grant provide provision supply hand deliver delivery send ship shipment gift distribute distribution receive',
    'build rebuild construct construction reconstruct reconstruction building',
    'finish complete completion',
    'open reopen opening inaugurate inauguration',
    'withdraw withdrawal pull leave pullout',
    'deploy deployment',
    'free release',
    'lift ease remove removal',
    'ratify ratification',
    'sign signing signature',
    'extradite extradition handover',
    'return repatriate repatriation',
    'soldier troop',
    'policeman police officer',
    'cut reduce reduction lower',
    'vote election poll ballot',
    'investigate investigation inquiry probe',
    'dose vaccine vaccinate vaccination',
    'rail railway',
    'family relative',
    'close closure shut shutdown',
    'publish publication',
    'appoint appointment name',
    'prisoner detainee',
    'bombing attack',
    'tariff duty',
    'wheat grain',
    'repair fix restore restoration',
  ].flatMap((line) => {
    const [head, ...rest] = line.split(' ') as [string, ...string[]]
    return [head, ...rest].map((word) => [word, head] as const)
  }),
)

/** Kinds of act that so many promises share that they say little by themselves. */
export const COMMON: ReadonlySet<string> = new Set([
  'pay',
  'give',
  'lend',
  'finish',
  'build',
  'begin',
  'work',
  'start',
  'aid',
  'support',
  'fund',
  'money',
])

/** Stems of the content words of a text, each once, sorted. Figures are left out: they are quantities. */
export function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]+/gu) ?? []
  const stems = words.filter((w) => !EMPTY.has(w)).map(stemOf)
  return [...new Set(stems.filter((s) => s.length > 2 && !EMPTY.has(s)))].sort()
}

/** The stem of a lower-case word. */
export function stemOf(word: string): string {
  const base = /ing$/.test(word) && word.length > 5 ? lemmatize(word, 'VERB', 'VBG') : lemmatize(word, 'VERB', 'VBN')
  const stem = base === word && word.length > 3 && /s$/.test(word) && !/(?:ss|us|is)$/.test(word) ? pluralBase(word) : base
  return KIN.get(word) ?? KIN.get(stem) ?? stem
}

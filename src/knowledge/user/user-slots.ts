/** Slots that a rule's conditions may ask about and its roles may name, beside prepositions (docs/rules.md). */
const ASKED = new Set('subj obj agent patient iobj speaker mod light comp event any'.split(' '))
const NAMED = new Set('agent patient iobj mod obj subj speaker clause affected sym none'.split(' '))

const PREPOSITIONS = new Set(
  (
    'aboard about above across after against along alongside amid amidst among amongst around as aside astride at atop before behind below ' +
    'beneath beside besides between beyond by concerning considering despite down during except excluding following for from in including ' +
    'inside into like minus near of off on onto opposite out outside over past pending per plus regarding respecting round since through ' +
    'throughout till to toward towards under underneath unlike until unto up upon versus via with within without'
  ).split(' '),
)

/** True for a slot that a condition may ask about: `subj`, `with`. */
export const isAsked = (slot: string): boolean => ASKED.has(slot) || PREPOSITIONS.has(slot)

/** True for a slot that `actor` or `recipient` may name: `agent`, `with`, `patient-with`. */
export function isNamed(slot: string): boolean {
  const below = slot.startsWith('patient-') ? slot.slice('patient-'.length) : slot
  return NAMED.has(below) || PREPOSITIONS.has(below)
}

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a peer did: sentences in a second, or why it could not run. */
export interface PeerResult {
  readonly name: string
  readonly does: string
  readonly perSecond: number | null
  readonly note: string
}

/** A tagger for JavaScript: tags words, no syntax, no events. */
async function wink(stories: readonly string[]): Promise<PeerResult> {
  const { default: winkNlp } = await import('wink-nlp')
  const { default: model } = await import('wink-eng-lite-web-model')
  const nlp = winkNlp(model)
  nlp.readDoc('Warm up.').tokens().out(nlp.its.pos)
  const start = performance.now()
  let sentences = 0
  for (const story of stories) {
    const doc = nlp.readDoc(story)
    sentences += doc.sentences().length()
    doc.tokens().out(nlp.its.pos)
  }
  return { name: 'wink-nlp', does: 'tags', perSecond: rate(sentences, start), note: '' }
}

async function compromise(stories: readonly string[]): Promise<PeerResult> {
  const { default: nlp } = await import('compromise')
  nlp('Warm up.').terms().out('tags')
  const start = performance.now()
  let sentences = 0
  for (const story of stories) {
    const doc = nlp(story)
    sentences += doc.sentences().length
    doc.terms().out('tags')
  }
  return { name: 'compromise', does: 'tags', perSecond: rate(sentences, start), note: '' }
}

/** spaCy's small model, where Python has it: tags, syntax and names, no events. */
async function spacy(stories: readonly string[]): Promise<PeerResult> {
  const script = fileURLToPath(new URL('spacy_peer.py', import.meta.url))
  const { status, stdout } = spawnSync('python3', [script], { input: JSON.stringify(stories), encoding: 'utf8', maxBuffer: 1 << 26 })
  if (status !== 0)
    return { name: 'spaCy sm', does: 'parses', perSecond: null, note: 'skipped: Python has no spaCy with its small English model' }
  const { sentences, seconds } = JSON.parse(stdout) as { sentences: number; seconds: number }
  return { name: 'spaCy sm', does: 'parses', perSecond: sentences / seconds, note: '' }
}

const rate = (sentences: number, start: number): number => sentences / ((performance.now() - start) / 1000)

/** Every peer in turn, on the same stories in the same process; one that fails is told and skipped. */
export async function runPeers(stories: readonly string[]): Promise<PeerResult[]> {
  const out: PeerResult[] = []
  for (const [name, run] of Object.entries({ wink, compromise, spacy })) {
    try {
      out.push(await run(stories))
    } catch (thrown) {
      out.push({ name, does: '', perSecond: null, note: `skipped: ${String(thrown).split('\n')[0]}` })
    }
  }
  return out
}

/** Changes maps so that all of it can be taken back. */
export interface Journal {
  set<K, V>(map: Map<K, V>, key: K, value: V): void
  delete<K, V>(map: Map<K, V>, key: K): void
  /** Takes everything back, last first. */
  undo(): void
}

export function makeJournal(): Journal {
  const steps: (() => void)[] = []
  const remember = <K, V>(map: Map<K, V>, key: K): void => {
    if (map.has(key)) {
      const before = map.get(key) as V
      steps.push(() => map.set(key, before))
    } else steps.push(() => map.delete(key))
  }
  return {
    set(map, key, value) {
      remember(map, key)
      map.set(key, value)
    },
    delete(map, key) {
      remember(map, key)
      map.delete(key)
    },
    undo() {
      for (const step of steps.splice(0).reverse()) step()
    },
  }
}

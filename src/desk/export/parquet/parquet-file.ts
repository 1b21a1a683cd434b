import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { dayNumber } from '../../../kit/when.ts'
import type { ColumnType, Value } from '../column.ts'

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema']

export interface ParquetColumn {
  readonly name: string
  readonly type: ColumnType
}

/** A Parquet file that is written a row group at a time: each call gives the bytes since the one before, and keeps none of them. */
export class ParquetFile {
  readonly #columns: readonly ParquetColumn[]
  readonly #bytes = new ByteWriter()
  readonly #writer: ParquetWriter

  constructor(columns: readonly ParquetColumn[], metadata: readonly { readonly key: string; readonly value: string }[]) {
    this.#columns = columns
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: schemaOf(columns),
      kvMetadata: [...metadata],
      createdBy: 'chancery',
    })
  }

  /** Writes one row group; `values`: one list a column, all of one length. */
  writeGroup(values: readonly (readonly Value[])[]): Uint8Array {
    const columnData = this.#columns.map(({ name, type }, i) => ({ name, data: (values[i] ?? []).map((v) => stored(v, type)) }))
    this.#writer.write({ columnData, rowGroupSize: Math.max(1, values[0]?.length ?? 0) })
    return this.#take()
  }

  finish(): Uint8Array {
    this.#writer.finish()
    return this.#take()
  }

  #take(): Uint8Array {
    const bytes = this.#bytes.getBytes().slice()
    this.#bytes.index = 0
    return bytes
  }
}

/** Text UTF8, days DATE, lists LIST of UTF8; every column may be null. */
function schemaOf(columns: readonly ParquetColumn[]): Schema {
  return [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)]
}

function elementsOf({ name, type }: ParquetColumn): Schema {
  const own = { name, repetition_type: 'OPTIONAL' } as const
  if (type === 'integer') return [{ ...own, type: 'INT32' }]
  if (type === 'number') return [{ ...own, type: 'DOUBLE' }]
  if (type === 'truth') return [{ ...own, type: 'BOOLEAN' }]
  if (type === 'day') return [{ ...own, type: 'INT32', converted_type: 'DATE' }]
  if (type !== 'texts') return [{ ...own, type: 'BYTE_ARRAY', converted_type: 'UTF8' }]
  return [
    { ...own, num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  ]
}

function stored(value: Value, type: ColumnType): unknown {
  return type === 'day' && typeof value === 'string' ? dayNumber(value) : value
}

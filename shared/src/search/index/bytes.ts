import { AppError } from '../../errors.ts'

/** Numbers and texts one after the other; whole numbers take seven bits to a byte (LEB128). */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16)
  #length = 0

  get length(): number {
    return this.#length
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes[this.#length] = value
    this.#length += 1
  }

  number(value: number): void {
    let rest = value
    while (rest > 127) {
      this.byte((rest & 127) | 128)
      rest >>>= 7
    }
    this.byte(rest)
  }

  numbers(values: ArrayLike<number>): void {
    this.number(values.length)
    for (let index = 0; index < values.length; index += 1) this.number(values[index] ?? 0)
  }

  text(value: string): void {
    const bytes = new TextEncoder().encode(value)
    this.number(bytes.length)
    for (const byte of bytes) this.byte(byte)
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }
}

/** Reads what `ByteWriter` wrote. @throws AppError `search.index` past the end. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  byte(): number {
    const value = this.#bytes[this.#at]
    if (value === undefined) throw unreadableIndex()
    this.#at += 1
    return value
  }

  number(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte()
      value |= (byte & 127) << shift
      if (byte < 128) return value >>> 0
    }
    throw unreadableIndex()
  }

  numbers(): Uint32Array {
    const length = this.#count()
    return Uint32Array.from({ length }, () => this.number())
  }

  text(): string {
    const length = this.#count()
    const bytes = this.#bytes.subarray(this.#at, this.#at + length)
    this.#at += length
    return new TextDecoder().decode(bytes)
  }

  /** A length that the rest of the bytes can hold: a damaged one must not ask for gigabytes. */
  #count(): number {
    const length = this.number()
    if (length > this.#bytes.length - this.#at) throw unreadableIndex()
    return length
  }
}

export const unreadableIndex = (cause?: unknown): AppError =>
  new AppError({
    code: 'search.index',
    message: 'L’index de recherche est illisible : publiez à nouveau le site.',
    cause,
  })

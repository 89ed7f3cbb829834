import type { GuideOutline } from '@infos-droits/shared'
import type { SnapshotDigests } from '@infos-droits/shared/crypto'
import type { Payload } from 'payload'
import type { GuideHead } from './guide-heads.ts'
import type { Kept } from './kept.ts'
import type { KeptPictures } from './pictures.ts'
import type { LookUps } from './surroundings.ts'

/** What is remembered of a guide that was made: all but its words. */
export type GuideEntry = {
  id: string
  updatedAt: number
  digest: string
  head: GuideHead
  outline: GuideOutline
  hasEasyRead: boolean
  /** Names of what was looked up for it. */
  lookUps: readonly string[]
}

/** What this process knows of the snapshot that it made last. */
export type Memory = {
  kept: Kept
  guides: ReadonlyMap<string, GuideEntry>
  lookUps: LookUps
  pictures: KeptPictures
}

/** A snapshot that the publisher may have: its digests. */
export type KnownState = SnapshotDigests & { digest: string }

const STATES = 10

export const EMPTY: Memory = {
  kept: new Map(),
  guides: new Map(),
  lookUps: new Map(),
  pictures: new Map(),
}

const memories = new WeakMap<Payload, Memory>()
const states = new WeakMap<Payload, readonly KnownState[]>()

/** What this process remembers; nothing after a start. */
export const memoryOf = (payload: Payload): Memory => memories.get(payload) ?? EMPTY

/** The state with this digest, if it is among the last ones. */
export const stateOf = (payload: Payload, digest: string): KnownState | undefined =>
  states.get(payload)?.find((state) => state.digest === digest)

/** Remembers the snapshot that was made, and its state among the last ones. */
export const remember = ({
  payload,
  memory,
  state,
}: {
  payload: Payload
  memory: Memory
  state: KnownState
}): void => {
  memories.set(payload, memory)
  const others = (states.get(payload) ?? []).filter(({ digest }) => digest !== state.digest)
  states.set(payload, [...others, state].slice(-STATES))
}

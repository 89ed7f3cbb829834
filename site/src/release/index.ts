export {
  currentReleaseId,
  objectFile,
  readManifest,
  snapshotOfRelease,
  type ReleaseFile,
  type ReleaseManifest,
} from '@infos-droits/shared/releases'
export { beginThreads } from './begin-threads.ts'
export * from './build-release.ts'
export * from './describe.ts'
export { closeSearchIndexer } from './full-text.ts'
export { listFiles } from './files.ts'
export * from './housekeeping.ts'
export { openWorkshop, type Workshop } from './memory/workshop.ts'
export type { FetchPicture } from './pictures.ts'
export { stopIfAborted } from './refuse.ts'
export { makeFullTextOf, makeSearchOf } from './search-of-release.ts'
export { compressRelease, isCompressed } from './store/compress.ts'
export { keepGuides, leanFromKept, type LightSnapshot } from './store/lean-snapshot.ts'
export { openObjects } from './store/objects.ts'
export { servedContentReader } from './store/served-content.ts'
export { sweepObjects } from './store/sweep.ts'
export * from './switch.ts'
export { answerOf, openRenderers } from './threads/index.ts'
export { warmUp } from './warm-up.ts'

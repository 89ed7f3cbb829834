import { objectFile, type ReleaseManifest } from '../src/release/index.ts'

/** Where the content of a file of a release lies. */
export const storedFile = ({
  releasesDir,
  manifest,
  path,
}: {
  releasesDir: string
  manifest: Pick<ReleaseManifest, 'files'>
  path: string
}): string => {
  const file = manifest.files[path]
  if (file === undefined) throw new Error(`the release has no ${path}`)
  return objectFile(releasesDir, file.sha256)
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from './files.ts'
import type { Workshop } from './memory/workshop.ts'

/** Keeps the styles, scripts, fonts and icons that `astro build` made; once for each build. */
export const keepAssets = async ({
  distDir,
  workshop,
}: {
  distDir: string
  workshop: Workshop
}): Promise<void> => {
  const { assets, objects } = workshop
  if (assets.size > 0 && [...assets.values()].every(objects.has)) return
  const root = join(distDir, 'client')
  for (const path of await listFiles(root))
    assets.set(path, objects.put(readFileSync(join(root, path))))
}

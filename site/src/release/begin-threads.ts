import { openSearchMaking, type MakesSearch } from './searching/index.ts'
import { openObjects } from './store/objects.ts'
import { openRenderers, type Renderers, type ThreadStart } from './threads/index.ts'

/** The threads of a large release, begun before it is known what they have to do. */
export const beginThreads = (
  start: ThreadStart,
): { renderers: Renderers; searching: MakesSearch; end: () => Promise<void> } => {
  const { releasesDir } = start
  const searching = openSearchMaking({ releasesDir, objects: openObjects(releasesDir) })
  searching.begin()
  const renderers = openRenderers(start)
  return {
    renderers,
    searching,
    end: async () => {
      await Promise.all([renderers.end(), searching.end()])
    },
  }
}

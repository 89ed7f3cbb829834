import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Projects whose files take minutes, those that take longest first. */
const LONG = ['promises', 'journeys', 'site-pages']

/** Long files begin first: at the end no worker waits for the other’s last one. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}

const rankOf = ({ project }: TestSpecification): number => {
  const place = LONG.indexOf(project.name)
  return place < 0 ? LONG.length : place
}

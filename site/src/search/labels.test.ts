import { frenchTypography } from '@infos-droits/shared'
import { expect, test } from 'vitest'
import { GROUP_LABELS, KIND_LABELS, QUESTION_GUIDES, RESULTS, SUGGESTIONS } from './labels.fr.ts'

test('what the browser says has its no-break spaces written out', () => {
  const said = [GROUP_LABELS, KIND_LABELS, QUESTION_GUIDES, RESULTS, SUGGESTIONS]
    .flatMap((labels) => Object.values(labels) as unknown[])
    .filter((label) => typeof label === 'string')
  const made = [
    ...[0, 1, 2].flatMap((count) => [
      RESULTS.count(count),
      RESULTS.more(count),
      SUGGESTIONS.count(count),
      QUESTION_GUIDES.told(count),
    ]),
    RESULTS.title({ headline: 'Un résultat', text: 'loyer' }),
    RESULTS.means({ said: 'proprio', means: 'propriétaire' }),
    RESULTS.first('Mon loyer'),
  ]
  for (const label of [...said, ...made]) expect(label).toBe(frenchTypography(label))
  expect(said.length).toBeGreaterThan(10)
})

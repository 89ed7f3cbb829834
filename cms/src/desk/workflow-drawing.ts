import { TICKET_EVENTS, TICKET_STATES, WORKFLOW, type TicketState } from './workflow.ts'

/** Between these two lines of the README stands the drawing of the table. */
export const DRAWING_MARKS = {
  begin: '<!-- workflow: drawn from the table by `npm run draw` -->',
  end: '<!-- /workflow -->',
} as const

type Rule = (typeof WORKFLOW)[keyof typeof WORKFLOW]
type Edge = { from: TicketState; to: TicketState; label: string }

/** Where a rule leads from one state, and by which way when the person chose it. */
const targetsOf = (rule: Rule): { to: TicketState; way: string }[] => {
  if (rule.to === 'same') return []
  if (rule.to !== 'channel') return [{ to: rule.to, way: '' }]
  return [
    { to: 'sending', way: ', by mail' },
    { to: 'to_hand_over', way: ', by hand' },
  ]
}

const edges = (): Edge[] =>
  TICKET_EVENTS.flatMap((event) => {
    const rule: Rule = WORKFLOW[event]
    return rule.from.flatMap((from) =>
      targetsOf(rule).map(({ to, way }) => ({
        from,
        to,
        label: `${event} (${rule.by.join(', ')})${way}`,
      })),
    )
  })

/** Acts that leave a ticket where it is. */
const still = (): string =>
  TICKET_EVENTS.filter((event) => WORKFLOW[event].to === 'same')
    .map((event) => `\`${event}\` (${WORKFLOW[event].by.join(', ')})`)
    .join(', ')

/** One arrow for all that leads from one state to another. */
const arrowsFrom = (from: TicketState): string[] => {
  const leaving = edges().filter((edge) => edge.from === from)
  return [...new Set(leaving.map(({ to }) => to))].map((to) => {
    const labels = leaving.filter((edge) => edge.to === to).map(({ label }) => label)
    return `  ${from} --> ${to}: ${labels.join(', ')}`
  })
}

/** The table of the workflow as a Mermaid drawing, arrows in the order of states and of the table. */
export const workflowDrawing = (): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    '  direction LR',
    '  [*] --> with_lead',
    ...TICKET_STATES.flatMap(arrowsFrom),
    '```',
    '',
    `Without a change of state: ${still()}.`,
  ].join('\n')

/**
 * A text with the drawing between its two marks made anew.
 *
 * @throws Error when a mark is missing.
 */
export const withDrawing = (text: string): string => {
  const [before, rest] = cut(text, DRAWING_MARKS.begin)
  const [, after] = cut(rest, DRAWING_MARKS.end)
  const { begin, end } = DRAWING_MARKS
  return `${before}${begin}\n\n${workflowDrawing()}\n\n${end}${after}`
}

const cut = (text: string, mark: string): [string, string] => {
  const at = text.indexOf(mark)
  if (at === -1) throw new Error(`The mark « ${mark} » is missing`)
  return [text.slice(0, at), text.slice(at + mark.length)]
}

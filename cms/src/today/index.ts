import { GAP_NOTICE } from '../privacy/index.ts'
import type { Room } from '../room.ts'

/** What each person has to do today. */
export const today: Room = {
  dashboard: [GAP_NOTICE, './today/admin/TodayPanel.tsx#TodayPanel'],
  views: { dashboard: { Component: './today/admin/Home.tsx#Home' } },
}

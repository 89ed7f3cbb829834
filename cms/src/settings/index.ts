import type { Room } from '../room.ts'
import { settings as settingsGlobal } from './settings.ts'

/** All that is local to the territory. */
export const settings: Room = { globals: [settingsGlobal] }

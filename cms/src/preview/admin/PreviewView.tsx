import type { AdminViewServerProps } from 'payload'
import { PREVIEW as fr } from '../labels.fr.ts'
import { isPreviewed } from '../previewed.ts'
import { DraftFrame } from './DraftFrame.tsx'
import './preview.css'

/** What stands in the frame beside the form: a banner, and the page of the draft. */
export const PreviewView = ({ initPageResult, params }: AdminViewServerProps) => {
  const { user } = initPageResult.req
  const segments = params?.['segments']
  const [, collection, id] = Array.isArray(segments) ? segments : []
  const isKnown = isPreviewed(collection) && id !== undefined
  if (user?.role !== 'lead' || !isKnown)
    return <p className="draft-preview__refused">{user?.role === 'lead' ? fr.gone : fr.leadOnly}</p>
  return <DraftFrame collection={collection} id={id} />
}

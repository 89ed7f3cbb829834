'use client'

import { useFormFields } from '@payloadcms/ui'
import { PICTURES as fr } from '../labels.fr.ts'
import { usePicture } from './use-picture.ts'
import './pictures.css'

/** Under the picture of a page: what those hear who do not see it, and who made it. */
export const PictureWords = () => {
  const chosen = useFormFields(([fields]) => fields['picture']?.value)
  const picture = usePicture(typeof chosen === 'string' ? chosen : null)
  if (picture === null) return null
  const { alt, credit } = picture
  return (
    <p className="picture-words">
      {fr.words(alt)}
      {credit !== null && <span>{fr.credit(credit)}</span>}
    </p>
  )
}

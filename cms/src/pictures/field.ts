import type { UploadField } from 'payload'
import { PICTURES as fr } from './labels.fr.ts'

/** The picture of a page, from the library, or none. */
export const pictureField = ({
  label = fr.field,
  description,
}: {
  label?: string
  description: string
}): UploadField => ({
  name: 'picture',
  type: 'upload',
  relationTo: 'media',
  label,
  index: true,
  admin: {
    description,
    components: { afterInput: ['./pictures/admin/PictureWords.tsx#PictureWords'] },
  },
})

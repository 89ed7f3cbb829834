'use client'

import { RenderDefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import './pictures.css'

const addressIn = (row: Record<string, unknown>): string | null => {
  const address = row['thumbnailURL'] ?? row['url']
  return typeof address === 'string' ? address : null
}

/** A picture in a list: small, with what it shows; never the name of its file. */
export const PictureCell = (props: DefaultCellComponentProps) => {
  const address = addressIn(props.rowData)
  return (
    <span className="picture-cell">
      {address !== null && <img src={address} alt="" width={96} height={48} loading="lazy" />}
      {/* In the list from which a picture is chosen it is a button, elsewhere a link. */}
      <RenderDefaultCell
        clientProps={props}
        columnIndex={props.columnIndex ?? 0}
        isLinkedColumn={props.link === true}
      />
    </span>
  )
}

/** Which page of the document is shown. */
export type View = 'page' | 'easyRead'

/** What `POST /api/preview/:collection/:id` answers. */
export type DraftAnswer =
  | {
      kind: 'page'
      html: string
      /** Id of the element to bring in sight, or null. */
      anchor: string | null
      view: View
      /** Pages that there are to choose from. */
      views: View[]
    }
  | { kind: 'problem'; title: string; lines: string[] }

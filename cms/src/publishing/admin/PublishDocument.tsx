'use client'

import {
  FormSubmit,
  PopupList,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useModal,
} from '@payloadcms/ui'
import { hasScheduledPublishEnabled } from 'payload/shared'
import { SCHEDULE as fr } from '../labels.fr.ts'
import { SchedulePanel } from './SchedulePanel.tsx'

/** « Publier » and, in its menu, « Programmer la publication… ». */
export const PublishDocument = () => {
  const {
    id,
    collectionSlug,
    hasPublishedDoc,
    hasPublishPermission,
    setHasPublishedDoc,
    setMostRecentVersionIsAutosaved,
    setUnpublishedVersionCount,
    unpublishedVersionCount,
  } = useDocumentInfo()
  const { submit } = useForm()
  const isModified = useFormModified()
  const { getEntityConfig } = useConfig()
  const { isModalOpen, toggleModal } = useModal()
  if (hasPublishPermission !== true || collectionSlug === undefined) return null
  const drawer = `programmer-${String(id)}`
  const config = getEntityConfig({ collectionSlug })
  const canSchedule = id !== undefined && !isModified && hasScheduledPublishEnabled(config)

  const publish = async () => {
    const where = `/api/${collectionSlug}${id === undefined ? '' : `/${id}`}?depth=0`
    const result = await submit({ action: where, overrides: { _status: 'published' } })
    if (!result) return
    setUnpublishedVersionCount(0)
    setMostRecentVersionIsAutosaved(false)
    setHasPublishedDoc(true)
  }

  return (
    <>
      <FormSubmit
        buttonId="action-save"
        type="button"
        size="medium"
        disabled={!(isModified || unpublishedVersionCount > 0 || !hasPublishedDoc)}
        onClick={() => void publish()}
        enableSubMenu={canSchedule}
        {...(canSchedule
          ? {
              SubMenuPopupContent: ({ close }: { close: () => void }) => (
                <PopupList.ButtonGroup>
                  <PopupList.Button
                    id="schedule-publish"
                    onClick={() => {
                      toggleModal(drawer)
                      close()
                    }}
                  >
                    {fr.open}
                  </PopupList.Button>
                </PopupList.ButtonGroup>
              ),
            }
          : {})}
      >
        {fr.publish}
      </FormSubmit>
      {canSchedule && isModalOpen(drawer) && (
        <SchedulePanel drawer={drawer} collection={collectionSlug} id={String(id)} />
      )}
    </>
  )
}

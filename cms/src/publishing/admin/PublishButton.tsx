'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { PANEL as fr } from '../labels.fr.ts'

const LOOK_AGAIN_MS = 2500

/** « Publier maintenant »; while something is under way the page looks again by itself. */
export const PublishButton = ({ isMoving }: { isMoving: boolean }) => {
  const router = useRouter()
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    if (!isMoving) return
    const timer = setInterval(() => {
      router.refresh()
    }, LOOK_AGAIN_MS)
    return () => {
      clearInterval(timer)
    }
  }, [isMoving, router])
  const ask = async () => {
    setAsking(true)
    const response = await fetch('/api/publishing/request', { method: 'POST' }).catch(() => null)
    if (response?.ok === true) toast.success(fr.asked)
    else toast.error(fr.failed)
    setAsking(false)
    router.refresh()
  }
  return (
    <Button size="medium" margin={false} disabled={isAsking} onClick={() => void ask()}>
      {fr.publishNow}
    </Button>
  )
}

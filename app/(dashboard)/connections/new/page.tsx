import type { Metadata } from 'next'
import { NewConnection } from '@/components/connection-form/new-connection'

export const metadata: Metadata = { title: 'New connection' }

export default function NewConnectionPage() {
  return <NewConnection />
}

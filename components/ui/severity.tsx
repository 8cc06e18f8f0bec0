import { CircleCheck, Info, Lightbulb, OctagonAlert, TriangleAlert } from 'lucide-react'

export type Severity = 'error' | 'warning' | 'advice' | 'info' | 'success'

/** Word, icon and colours of a severity: the word and the shape say it, the colour helps. */
export const severities = {
  error: {
    word: 'Error',
    icon: OctagonAlert,
    box: 'border-danger-line bg-danger-soft',
    ink: 'text-danger-ink',
  },
  warning: {
    word: 'Warning',
    icon: TriangleAlert,
    box: 'border-warning-line bg-warning-soft',
    ink: 'text-warning-ink',
  },
  advice: {
    word: 'Advice',
    icon: Lightbulb,
    box: 'border-info-line bg-info-soft',
    ink: 'text-info-ink',
  },
  info: {
    word: 'Note',
    icon: Info,
    box: 'border-line bg-sunken',
    ink: 'text-ink-muted',
  },
  success: {
    word: 'Done',
    icon: CircleCheck,
    box: 'border-success-line bg-success-soft',
    ink: 'text-success-ink',
  },
} as const satisfies Record<Severity, object>

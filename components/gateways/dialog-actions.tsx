import { Button } from '@/components/ui/button'

type DialogActionsProps = {
  action: string
  isPending: boolean
  onClose: () => void
}

/** The foot of a dialog whose form holds its own state; it stays in sight while the form is scrolled. */
export function DialogActions({ action, isPending, onClose }: DialogActionsProps) {
  return (
    <div className="sticky -bottom-5 -mx-5 -mb-5 flex flex-wrap justify-end gap-2 border-line border-t bg-raised px-5 py-3">
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" type="submit" pending={isPending}>
        {action}
      </Button>
    </div>
  )
}

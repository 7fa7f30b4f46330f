import { ImageUp } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

type DropZoneProps = {
  /** Something can be dropped. */
  isOpen: boolean;
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
};

/** A conversation onto which a file can be dropped. It says so while one is held over it. */
export function DropZone({ isOpen, onFiles, children }: DropZoneProps) {
  const { t } = useTranslation();
  // Entering a child comes before leaving its parent: what counts is how many are entered.
  const depth = useRef(0);
  const [isOver, setIsOver] = useState(false);

  const move = (event: DragEvent, step: number) => {
    if (isOpen && hasFiles(event)) {
      event.preventDefault();
      depth.current = Math.max(0, depth.current + step);
      setIsOver(depth.current > 0);
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a way more beside the button, for those who use a pointer.
    <div
      onDragEnter={(event) => move(event, 1)}
      onDragLeave={(event) => move(event, -1)}
      onDragOver={(event) => move(event, 0)}
      onDrop={(event) => {
        if (hasFiles(event)) {
          // Without that the browser would leave the page for the file.
          event.preventDefault();
          depth.current = 0;
          setIsOver(false);

          if (isOpen) {
            onFiles([...event.dataTransfer.files]);
          }
        }
      }}
      className="flex min-h-0 flex-1 flex-col"
    >
      {children}
      {isOver && (
        <div className="pointer-events-none absolute inset-2 z-20 grid place-content-center justify-items-center gap-2 rounded-2xl border-2 border-dashed border-lamp-text bg-surface/95 text-lg font-semibold">
          <ImageUp aria-hidden className="size-10 text-lamp-text" />
          {t('messages.drop')}
        </div>
      )}
    </div>
  );
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}

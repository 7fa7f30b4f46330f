import { hashText } from './stage-art.ts';

/** A person's first letter on a colour of their own. Decorative: the name stands beside it. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  const hue = hashText(name) % 360;
  const [first = ''] = new Intl.Segmenter().segment(name.trim());

  return (
    <span
      aria-hidden="true"
      style={{ background: `oklch(0.45 0.12 ${hue})` }}
      className={`inline-grid shrink-0 place-items-center rounded-full font-bold text-white uppercase ${className ?? 'size-9 text-sm'}`}
    >
      {typeof first === 'string' ? first : first.segment}
    </span>
  );
}

import {
  ChefHat,
  Dumbbell,
  Gamepad2,
  GraduationCap,
  type LucideIcon,
  MessagesSquare,
  MicVocal,
  Music,
  Palette,
} from 'lucide-react';

const ICONS: Record<string, LucideIcon> = {
  music: Music,
  talk: MessagesSquare,
  gaming: Gamepad2,
  art: Palette,
  fitness: Dumbbell,
  education: GraduationCap,
  cooking: ChefHat,
};

/** The picture of a category; a microphone for those that people made up. */
export function CategoryIcon({ category, className }: { category: string; className?: string }) {
  const Icon = ICONS[category] ?? MicVocal;

  return <Icon aria-hidden strokeWidth={1.5} {...(className && { className })} />;
}

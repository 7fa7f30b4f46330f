import { ROLES, type Role } from '@stagedoor/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';

type RolesFormProps = {
  roles: readonly Role[];
  isPending: boolean;
  onSubmit: (roles: Role[]) => void;
};

export function RolesForm({ roles, isPending, onSubmit }: RolesFormProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<Role>>(new Set(roles));

  return (
    <form
      className="arrive mt-4 flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(ROLES.filter((role) => chosen.has(role)));
      }}
    >
      {ROLES.map((role) => (
        <label key={role} className="flex min-h-11 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            checked={chosen.has(role)}
            onChange={({ currentTarget: { checked } }) =>
              setChosen(new Set(ROLES.filter((one) => (one === role ? checked : chosen.has(one)))))
            }
            className="size-5 accent-(--lamp)"
          />
          {t(`roles.${role}`)}
        </label>
      ))}
      <Button type="submit" look="primary" size="small" disabled={isPending || chosen.size === 0}>
        {t('save')}
      </Button>
    </form>
  );
}

import { parseEntityRef } from '@backstage/catalog-model';
import type { SavedView } from '@hone/backstage-plugin-experiments-common';
import { Menu, MenuItem, MenuSection, MenuSeparator } from '@backstage/ui';
import { useLocation } from 'react-router-dom';
import { useT } from '../../hooks/useT';
import { viewSearch } from './viewQuery';

/** Own views, views of the reader's groups, and what can be done with them. */
export function ViewsMenu(props: {
  views: readonly SavedView[];
  current: SavedView | null;
  onSave: () => void;
  onDelete: () => void;
}) {
  const { views, current, onSave, onDelete } = props;
  const t = useT();
  const { pathname } = useLocation();
  const sections = [
    { title: t('views.mine'), views: views.filter(({ own }) => own) },
    { title: t('views.shared'), views: views.filter(({ own }) => !own) },
  ].filter(section => section.views.length > 0);
  const name = (view: SavedView) =>
    view.sharedWith
      ? t('views.withGroup', {
          name: view.name,
          group: parseEntityRef(view.sharedWith).name,
        })
      : view.name;
  return (
    <Menu>
      {sections.map(section => (
        <MenuSection key={section.title} title={section.title}>
          {section.views.map(view => (
            <MenuItem key={view.id} href={`${pathname}${viewSearch(view)}`}>
              {name(view)}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
      {sections.length > 0 && <MenuSeparator />}
      <MenuItem onAction={onSave}>{t('views.saveThese')}</MenuItem>
      {current?.own && (
        <MenuItem onAction={onDelete}>
          {t('views.deleteThis', { name: current.name })}
        </MenuItem>
      )}
    </Menu>
  );
}

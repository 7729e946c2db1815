import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { listTexts } from '../../text/list-texts';
import { usePane } from '../ui/context';
import type { ListAction, ListOrder } from './list';
import { canBePicked, type Group } from './view';
import { IconButton } from '../ui/icon-button';

const ORDERS: readonly ListOrder[] = ['statement', 'amount', 'severity'];

/** In which order the list stands, and what is folded. */
export function ListMenu({ groups }: { readonly groups: readonly Group[] }) {
  const { state, dispatch, t } = usePane();
  const act = (action: ListAction): void => dispatch({ type: 'list', action });
  const isAllFolded = groups.length > 0 && groups.every(({ folded }) => folded);
  return (
    <Menu
      positioning="below-end"
      checkedValues={{ order: [state.list.order] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        act({ type: 'ordered', order: checkedItems[0] as ListOrder })
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <IconButton icon={<MoreHorizontal20Regular />} label={t(listTexts.menu)} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {ORDERS.map((order) => (
            <MenuItemRadio key={order} name="order" value={order}>
              {t(listTexts.order[order])}
            </MenuItemRadio>
          ))}
          <MenuDivider />
          <MenuItem
            onClick={() => act({ type: 'folded', groups: isAllFolded ? [] : groups.map(({ key }) => key) })}
          >
            {t(isAllFolded ? listTexts.unfoldAll : listTexts.foldAll)}
          </MenuItem>
          {groups.some(({ findings }) => findings.some(canBePicked)) && (
            <MenuItem onClick={() => act({ type: 'picked', findings: state.list.picked ?? [] })}>
              {t(listTexts.pick)}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

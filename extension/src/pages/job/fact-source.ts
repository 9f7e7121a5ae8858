import type { FieldSource } from '@jobmagpie/model';
import { i18n } from '#i18n';

/** Where a field was read, in words for a person. */
export function factSource(source: FieldSource | undefined): string | undefined {
  switch (source) {
    case undefined:
      return undefined;
    case 'user':
      return i18n.t('source.user');
    case 'json-ld':
    case 'microdata':
    case 'rdfa':
      return i18n.t('source.structured');
    case 'board-state':
      return i18n.t('source.boardState');
    case 'board-markup':
      return i18n.t('source.boardMarkup');
    case 'heuristic':
      return i18n.t('source.heuristic');
  }
}

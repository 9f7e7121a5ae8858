import '../../design/base.css';
import { showPopup } from '../../pages/popup/show-popup.tsx';

showPopup();

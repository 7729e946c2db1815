import { breaks, inEach } from '../broken';

breaks('B11.row', inEach('B11/total/fiscal', ['xinjiang']));
breaks('B11.tree', inEach('B11/total/fiscal.project', ['xinjiang']));

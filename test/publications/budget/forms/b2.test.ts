import { breaks, inEach } from '../broken';

breaks('B2.row', inEach('B2/2080505/total'));
breaks('B2.fiscal', inEach('B2/20805/fiscal', ['xinjiang']));
breaks('B2.tree', inEach('B2/2080505/total'));

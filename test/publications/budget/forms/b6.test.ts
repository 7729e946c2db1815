import { breaks, inEach } from '../broken';

breaks('B6.row', inEach('B6/30101/staff'));
breaks('B6.tree', inEach('B6/30201/amount'));

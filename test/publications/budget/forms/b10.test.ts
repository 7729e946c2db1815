import { breaks, inEach } from '../broken';

breaks('B10.total', inEach('B10/row/total'));
breaks('B10.vehicles', inEach('B10/row/running'));
breaks('B10.row', inEach('B10/row/reception', ['xinjiang']));

import { describe, expect, it } from 'vitest';
import { isNotice, parseNotice } from '../../lib/label/notice';

/** Notice, holder and year as a reader would say them. */
const NOTICES: [notice: string, holder: string | null, year: number | null, since?: number][] = [
  ['© 2024 The Harbour Paper Ltd. All rights reserved.', 'The Harbour Paper Ltd', 2024],
  [
    '©2023 Harbour Paper. All rights reserved. Copying of this article is prohibited.',
    'Harbour Paper',
    2023,
  ],
  ['Copyright © 2019-2024 Harbour Media, Inc.', 'Harbour Media, Inc.', 2024, 2019],
  ['Copyright 2019 – 24 Harbour Media', 'Harbour Media', 2024, 2019],
  ['Harbour Paper © 2024', 'Harbour Paper', 2024],
  ['Harbour Paper (c) 2024', 'Harbour Paper', 2024],
  ['Copyright Harbour Association Ltd 2019, All Rights Reserved', 'Harbour Association Ltd', 2019],
  [
    '© Harbour Investments Limited 2011, Published by Quay Publishing Limited, are companies registered in England',
    'Harbour Investments Limited',
    2011,
  ],
  ['© Copyright of Harbour Media Group Limited 2011', 'Harbour Media Group Limited', 2011],
  [
    '™ & © 2025 Harbour News Network, Inc., a Quay Brothers Company.',
    'Harbour News Network, Inc., a Quay Brothers Company',
    2025,
  ],
  ['All content © Harbour Paper 2024', 'Harbour Paper', 2024],
  ['© 2024 Harbour Paper | Terms of use | Privacy policy', 'Harbour Paper', 2024],
  ['Terms of use | Privacy policy | © 2024 Harbour Paper', 'Harbour Paper', 2024],
  ['© | Terms and Conditions | Privacy Policy', null, null],
  ['© 2024. All rights reserved.', null, 2024],
  ['Privacy policy © 2024 Harbour Paper', 'Harbour Paper', 2024],
  ['© Hafenbote GmbH & Co. KG 2024. Alle Rechte vorbehalten.', 'Hafenbote GmbH & Co. KG', 2024],
  [
    '© 2024 Hafenbote Verlag GmbH & Co. KG – Alle Rechte vorbehalten',
    'Hafenbote Verlag GmbH & Co. KG',
    2024,
  ],
  ['Alle Rechte vorbehalten © Hafenbote', 'Hafenbote', null],
  ['© Le Courrier du Port 2024. Tous droits réservés.', 'Le Courrier du Port', 2024],
  ['Tous droits réservés sur les contenus du site', null, null],
  [
    '© 2024 Le Courrier du Port - Tous droits de reproduction réservés',
    'Le Courrier du Port',
    2024,
  ],
  [
    '© EDICIONES DEL PUERTO, S.L.U. Todos los derechos reservados',
    'EDICIONES DEL PUERTO, S.L.U.',
    null,
  ],
  [
    '© 2024 Diario del Puerto, S.A. - Todos los derechos reservados',
    'Diario del Puerto, S.A.',
    2024,
  ],
  ['© 2024 Jornal do Porto. Todos os direitos reservados.', 'Jornal do Porto', 2024],
  ['RIPRODUZIONE RISERVATA © Copyright Corriere del Porto', 'Corriere del Porto', null],
  ['© 2024 Corriere del Porto S.p.A. Tutti i diritti riservati.', 'Corriere del Porto S.p.A', 2024],
  ['© 2024 De Havenkrant B.V. Alle rechten voorbehouden.', 'De Havenkrant B.V.', 2024],
  ['© Havneavisen 2024. Alle rettigheder forbeholdes.', 'Havneavisen', 2024],
  ['© 2024 Hamnbladet AB', 'Hamnbladet AB', 2024],
  ['© 2024 Gazeta Portowa. Wszelkie prawa zastrzeżone.', 'Gazeta Portowa', 2024],
  ['© 2024 Портовая газета. Все права защищены.', 'Портовая газета', 2024],
  ['© ООО «Портовая газета», 2010–2024', 'ООО «Портовая газета»', 2024, 2010],
  ['جميع الحقوق محفوظة © 2024 صحيفة الميناء', 'صحيفة الميناء', 2024],
  ['© 2024 صحيفة الميناء. جميع الحقوق محفوظة', 'صحيفة الميناء', 2024],
  ['版权所有 © 2024 港口日报', '港口日报', 2024],
  ['BBC © 2013 非本网站内容BBC概不负责', 'BBC', 2013],
  ['© 2024 港新聞社 無断転載を禁じます', '港新聞社', 2024],
  ['Copyright ⓒ 항구일보. 무단 전재 및 재배포 금지', '항구일보', null],
  ['<저작권자 ⓒ 항구일보, 무단 전재 및 재배포 금지>', '항구일보', null],
  ['© 2024 Liman Gazetesi. Tüm hakları saklıdır.', 'Liman Gazetesi', 2024],
  ['© 2024 Přístavní noviny, a.s. Všechna práva vyhrazena.', 'Přístavní noviny, a.s', 2024],
];

const bare = (name: string | null) => name?.replace(/[.\s]+$/, '') ?? null;

describe('a copyright notice', () => {
  it.each(NOTICES)('is read: %s', (notice, holder, year, since) => {
    expect(isNotice(notice)).toBe(true);
    const read = parseNotice(notice);
    expect({ ...read, holder: bare(read.holder) }).toEqual({
      holder: bare(holder),
      year,
      since: since ?? null,
    });
  });
});

/**
 * Eight small event logs with answers that were worked out by hand: `month-day hour:minute | event | id | details`, all in 2026
 * and UTC. Of the last log the first two columns are the delivery's id and the version of the event.
 */
export const GOLDEN_LOGS = {
  G1: `
    03-02 09:00 | change | c1 | parent=c0; paths=api
    03-02 10:00 | change | c2 | parent=c1; paths=web
    03-02 11:00 | change | c3 | parent=c2; paths=lib
    03-02 11:30 | change | c4 | parent=c3; paths=docs
    03-02 12:00 | deploy | D1 | service=api; sha=c2; digest=a1
    03-02 15:00 | deploy | D2 | service=web; sha=c3; digest=w1
    03-03 11:00 | deploy | D3 | service=api; sha=c4; digest=a2`,
  G2: `
    03-09 08:00 | change | c1 | parent=c0; paths=pay
    03-09 10:00 | deploy | D1 | service=pay; sha=c1; digest=p1
    03-10 07:00 | change | c2 | parent=c1; paths=pay
    03-10 08:00 | change | c3 | parent=c2; paths=pay
    03-10 10:00 | deploy | D2 | service=pay; sha=c3; digest=p2
    03-10 11:05 | rollback | R1 | service=pay; digest=p1; of=D2
    03-10 11:10 | incident | I1 | service=pay; link=deployment:D2; impact=03-10 10:20; mitigated=03-10 11:05; closed=03-11 09:00
    03-11 12:00 | change | c4 | parent=c3; paths=pay
    03-11 15:00 | deploy | D3 | service=pay; sha=c4; digest=p3`,
  G3: `
    03-16 07:00 | change | c1 | parent=c0; paths=edge
    03-16 09:00 | step | D1 | service=edge; sha=c1; digest=e1; target=eu; traffic=100
    03-17 09:00 | step | D1 | service=edge; sha=c1; digest=e1; target=us; traffic=100
    03-19 07:00 | change | c2 | parent=c1; paths=edge
    03-19 09:00 | step | D2 | service=edge; sha=c2; digest=e2; target=eu; traffic=100
    03-19 13:00 | step | D2 | service=edge; sha=c2; digest=e2; target=us; traffic=50
    03-19 13:35 | incident | I1 | service=edge; link=deployment:D2; impact=03-19 13:30; mitigated=03-19 15:00
    03-19 15:00 | abort | D2 | service=edge; slo=burned
    03-19 18:00 | change | c3 | parent=c2; paths=edge
    03-20 09:00 | step | D3 | service=edge; sha=c3; digest=e3; target=eu; traffic=100
    03-20 16:00 | step | D3 | service=edge; sha=c3; digest=e3; target=us; traffic=100
    03-20 16:30 | change | c4 | parent=c3; paths=edge
    03-20 17:00 | step | D4 | service=edge; sha=c4; digest=e4; target=eu; traffic=5
    03-20 17:10 | abort | D4 | service=edge; slo=ok`,
  G4: `
    04-02 10:00 | deploy | D1 | service=find; sha=c0; digest=s1
    04-02 10:30 | incident | I1 | service=find; link=deployment:D1; impact=04-02 10:30; mitigated=04-02 11:30
    04-06 10:00 | deploy | D2 | service=find; sha=c0; digest=s2
    04-06 12:00 | incident | I2 | service=find; link=deployment:D2; impact=04-06 12:00; mitigated=04-06 14:00
    04-10 10:00 | deploy | D3 | service=find; sha=c0; digest=s3
    04-10 10:40 | incident | I3 | service=find; link=deployment:D3; detected=04-10 10:40; mitigated=04-10 14:40
    04-13 10:00 | deploy | D4 | service=find; sha=c0; digest=s4
    04-18 08:00 | incident | I6 | service=find; link=none; impact=04-18 08:00; mitigated=04-18 11:00
    04-20 10:00 | deploy | D5 | service=find; sha=c0; digest=s5
    04-29 06:00 | incident | I4 | service=find; link=deployment:D5; impact=04-29 06:00
    04-30 01:30 | deploy | D6 | service=find; sha=c0; digest=s6
    04-30 02:00 | incident | I5 | service=find; link=deployment:D6; impact=04-30 02:00`,
  G5: `
    03-02 09:00 | change | c1 | parent=c0; paths=cart
    03-02 12:00 | deploy | D1 | service=cart; sha=c1; digest=k1
    03-03 09:00 | change | c2 | parent=c1; paths=cart
    03-03 11:00 | deploy | D2 | service=cart; sha=c2; digest=k2
    03-03 11:30 | incident | I1 | service=cart; link=change:c2; impact=03-03 11:20; mitigated=03-03 12:20
    03-03 11:50 | change | r1 | parent=c2; paths=cart; reverts=c2
    03-03 12:20 | deploy | D3 | service=cart; sha=r1; digest=k3; unplanned=yes
    03-04 09:00 | change | c3 | parent=r1; paths=cart
    03-04 10:00 | change | r2 | parent=c3; paths=cart; reverts=c3
    03-04 13:00 | change | c4 | parent=r2; paths=cart
    03-04 14:00 | deploy | D4 | service=cart; sha=c4; digest=k4
    03-05 08:00 | change | c5 | parent=c4; paths=cart
    03-05 12:00 | deploy | D5 | service=cart; sha=c5; digest=k5`,
  G6: `
    03-09 07:00 | change | c1 | parent=c0; paths=auth
    03-09 09:00 | change | c2 | parent=c1; paths=auth
    03-09 13:00 | deploy | D1 | service=auth; sha=c1; digest=u1
    03-10 14:10 | incident | I1 | service=auth; link=digest:u1; impact=03-10 14:00; mitigated=03-10 16:00
    03-10 14:40 | deploy | X1 | service=auth; sha=c1; digest=u1
    03-10 15:00 | change | h1 | parent=c1; paths=auth
    03-10 16:00 | deploy | D2 | service=auth; sha=h1; digest=u2; unplanned=yes
    03-11 10:00 | change | c3 | parent=c2; paths=auth
    03-11 11:00 | change | h2 | parent=c3; paths=auth; equivalent=h1
    03-12 10:00 | deploy | D3 | service=auth; sha=h2; digest=u3`,
  G7: `
    03-22 20:30 | change | c1 | parent=c0; paths=map
    03-22 23:30 | deploy | D1 | service=map; sha=c1; digest=m1
    03-28 22:30 | change | c2 | parent=c1; paths=map
    03-29 01:30 | deploy | D2 | service=map; sha=c2; digest=m2
    03-29 20:00 | change | c3 | parent=c2; paths=map
    03-29 22:30 | deploy | D3 | service=map; sha=c3; digest=m3
    03-30 12:00 | change | c4 | parent=c3; paths=map
    03-30 13:00 | deploy | D4 | service=map; sha=c4; digest=m4`,
  G8: `
    g-01 | 05-05 12:00 | deploy | D2 | at=05-05 12:00; service=mail; sha=c3; digest=m2; status=succeeded
    g-02 | 05-05 13:05 | incident | I1 | service=mail; link=digest:m2; impact=05-05 12:30; mitigated=05-05 13:00
    g-03 | 05-05 12:35 | incident | I1 | service=mail; link=digest:m2; impact=05-05 12:30
    g-01 | 05-05 12:00 | deploy | D2 | at=05-05 12:00; service=mail; sha=c3; digest=m2; status=succeeded
    g-04 | 05-05 12:00 | deploy | D2 | at=05-05 12:00; service=mail; sha=c3; digest=m2; status=succeeded
    g-05 | 05-05 11:50 | deploy | D2 | service=mail; sha=c3; digest=m2; status=running
    g-06 | 05-05 08:00 | change | c2 | at=05-05 08:00; parent=c1; paths=mail
    g-07 | 05-04 10:00 | deploy | D1 | at=05-04 10:00; service=mail; sha=c1; digest=m1; status=succeeded
    g-08 | 05-04 08:00 | change | c1 | at=05-04 08:00; parent=none; paths=mail
    g-09 | 05-05 13:00 | change | c3 | at=05-05 13:00; parent=c2; paths=mail`,
};

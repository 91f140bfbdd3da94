import { PlaceboStrip, SpecificationCurve } from '../../src';
import { placebos, specifications } from '../specifications';
import { Section } from './Section';

/** Whether other choices would have said the same. */
export function Robustness() {
  return (
    <>
      <Section title="All reasonable settings">
        <SpecificationCurve
          title="CI re-run rate by setting"
          summary="12 of 12 settings have the same sign, 10 of them exclude zero."
          specifications={specifications}
        />
      </Section>
      <Section title="Where nothing was changed">
        <PlaceboStrip
          title="Placebos of the CI re-run rate"
          summary="None of 24 placebos shows an effect as large as the change."
          placebos={placebos}
          effect={-0.34}
        />
      </Section>
    </>
  );
}

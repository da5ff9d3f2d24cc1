using Acquit.Core.Access;
using Acquit.Core.Common;

namespace Acquit.Core.Grants;

/// <summary>
/// What may be recorded on a grant file. Each decision takes the fact that would be, checks everything, and returns
/// the facts or every reason why not.
/// </summary>
public static partial class GrantDecisions
{
    /// <summary>Records an agreement or an amendment of it.</summary>
    /// <param name="proposed">The agreement.</param>
    /// <param name="actor">Who records it.</param>
    /// <param name="today">The day, in Paris.</param>
    public static Decision<IReadOnlyList<Fact>> RecordAgreement(
        AgreementRecorded proposed, Actor actor, DateOnly today) =>
        new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.RecordGrant))
            .RequireText(proposed.Title, "title", "Nommer le projet financé.", "Name the funded project.")
            .RequireText(
                proposed.ManagingAuthority, "managing-authority", "Dire qui accorde l'aide.", "Say who grants.")
            .RequireText(proposed.Beneficiary, "beneficiary", "Dire qui reçoit l'aide.", "Say who receives the grant.")
            .RequirePast(proposed.On, today, "on")
            .Require(
                proposed.Ceiling > Money.Zero, "agreement.ceiling", "Le plafond de l'aide est un montant positif.",
                "The ceiling of the grant is a positive amount.", "ceiling",
                GrantRules.Agreement)
            .Require(
                proposed.Base > Money.Zero, "agreement.base", "L'assiette éligible est un montant positif, hors taxes.",
                "The eligible base is a positive amount, net of VAT.", "base",
                GrantRules.Agreement)
            .Require(
                proposed.Ceiling <= proposed.Base, "agreement.ceiling-above-base",
                "Le plafond dépasse l'assiette : une aide ne paie pas plus que la dépense.",
                "The ceiling exceeds the base: a grant pays no more than the expenditure.", "ceiling",
                GrantRules.NoDoubleFinancing)
            .Require(
                !proposed.EligiblePeriod.IsEmpty, "agreement.period",
                "La période finit avant de commencer : vérifier ses deux dates.",
                "The period ends before it begins: check both dates.", "period", GrantRules.Agreement)
            .Require(
                !proposed.ProgrammeWindow.IsEmpty, "agreement.programme-window",
                "La fenêtre du programme finit avant de commencer : vérifier ses deux dates.",
                "The programme's window ends before it begins: check both dates.", "programme-window")
            .Require(
                proposed.EligiblePeriod.IsEmpty || proposed.ProgrammeWindow.IsEmpty
                    || !proposed.EligiblePeriod.Intersect(proposed.ProgrammeWindow).IsEmpty,
                "agreement.no-common-day",
                "La période de la convention et la fenêtre du programme n'ont aucun jour commun : rien ne compterait.",
                "The agreement's period and the programme's window share no day: nothing would count.", "period",
                GrantRules.PaidInPeriod)
            .Or(proposed);

    /// <summary>Sets the parameters of the agreement, each cited, declared or assumed, with a reason.</summary>
    /// <param name="proposed">The parameters.</param>
    /// <param name="file">The grant file.</param>
    /// <param name="actor">Who sets them.</param>
    /// <param name="today">The day, in Paris.</param>
    public static Decision<IReadOnlyList<Fact>> SetTerms(TermsSet proposed, GrantFile file, Actor actor, DateOnly today)
    {
        var terms = proposed.Terms;
        var agreement = file.At(proposed.On).Agreement;
        return new RefusalList()
            .Add(AccessRules.Check(actor.Roles, Right.RecordGrant))
            .RequirePast(proposed.On, today, "on")
            .RequireReason(proposed.Reason)
            .Require(
                IsShare(terms.Tolerance.Value) && terms.Tolerance.Value.Denominator <= 1_000_000, "terms.tolerance",
                "La tolérance des postes va de 0 à 100 %, à quatre décimales au plus.",
                "The tolerance of lines is from 0 to 100 %, with four decimals at most.", "tolerance",
                GrantRules.LineCap)
            .Require(
                IsShare(terms.InterimCap.Value), "terms.interim-cap", "Le plafond d'acompte va de 0 à 100 %.",
                "The interim cap is from 0 to 100 %.", "interim-cap", GrantRules.Agreement)
            .Require(
                !terms.Advance.Value.IsNegative, "terms.advance", "L'avance ne peut pas être négative.",
                "The advance cannot be negative.", "advance", GrantRules.Agreement)
            .Require(
                agreement is null || terms.Advance.Value <= agreement.Ceiling, "terms.advance-above-ceiling",
                "L'avance dépasse le plafond de l'aide.", "The advance exceeds the ceiling of the grant.", "advance",
                GrantRules.Agreement)
            .Require(
                terms.AdvanceRecovery.Value.Point is not { } point || IsShare(point), "terms.advance-recovery",
                "Le point de reprise de l'avance va de 0 à 100 % du plafond.",
                "The recovery point of the advance is from 0 to 100 % of the ceiling.", "advance-recovery",
                GrantRules.Agreement)
            .Or(proposed);
    }

    private static bool IsShare(Ratio ratio) =>
        ratio.Denominator > 0 && ratio.Numerator >= 0 && ratio.Numerator <= ratio.Denominator;
}

using Acquit.Core.Common;

namespace Acquit.Core.Grants;

/// <summary>A part of a hypothesis, in the order in which parts are applied.</summary>
public enum HypothesisPart
{
    /// <summary>Lines fungible or capped, and their tolerance.</summary>
    Caps,

    /// <summary>Amounts that lines reach.</summary>
    Amounts,

    /// <summary>Transfers between lines.</summary>
    Transfers,

    /// <summary>VAT taken out of lines declared gross.</summary>
    Gross,

    /// <summary>Flat-rate corrections.</summary>
    Corrections,
}

/// <summary>What a part of a hypothesis adds to what the parts before it did: over all parts these add up.</summary>
/// <param name="Of">The part.</param>
/// <param name="Due">Change of Due.</param>
/// <param name="Defensible">Change of Defensible.</param>
public sealed record WhatIfPart(HypothesisPart Of, Money Due, Money Defensible);

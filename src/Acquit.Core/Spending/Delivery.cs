namespace Acquit.Core.Spending;

/// <summary>How far the delivery of an expenditure is: undeclared, declared, or certified by another person.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>No delivery is declared.</summary>
    public static Delivery None { get; } = new Undeclared();

    /// <summary>Nobody said that it was delivered.</summary>
    public sealed record Undeclared : Delivery
    {
        /// <inheritdoc />
        public override DateOnly? DeliveredOn => null;

        /// <inheritdoc />
        public override Delivery Declare(DateOnly on) => new Declared(on);

        /// <inheritdoc />
        public override Delivery Certify(DateOnly on) =>
            throw new InvalidOperationException("no delivery was declared before its certification");

        /// <inheritdoc />
        public override Delivery Revoke() => this;
    }

    /// <summary>Delivery is declared, and not or no longer certified.</summary>
    /// <param name="On">Delivery or service date, as last corrected.</param>
    public sealed record Declared(DateOnly On) : Delivery
    {
        /// <inheritdoc />
        public override DateOnly? DeliveredOn => On;

        /// <inheritdoc />
        public override Delivery Declare(DateOnly on) => new Declared(on);

        /// <inheritdoc />
        public override Delivery Certify(DateOnly on) => new Certified(On, on);

        /// <inheritdoc />
        public override Delivery Revoke() => this;
    }

    /// <summary>Delivery is certified (service fait).</summary>
    /// <param name="On">Delivery or service date, as last corrected.</param>
    /// <param name="CertifiedOn">The day of certification.</param>
    public sealed record Certified(DateOnly On, DateOnly CertifiedOn) : Delivery
    {
        /// <inheritdoc />
        public override DateOnly? DeliveredOn => On;

        /// <inheritdoc />
        public override Delivery Declare(DateOnly on) => this with { On = on };

        /// <inheritdoc />
        public override Delivery Certify(DateOnly on) => this with { CertifiedOn = on };

        /// <inheritdoc />
        public override Delivery Revoke() => new Declared(On);
    }

    /// <summary>The declared date; null while none is.</summary>
    public abstract DateOnly? DeliveredOn { get; }

    /// <summary>True while a certification is in force.</summary>
    public bool IsCertified => this is Certified;

    /// <summary>The same once delivery is declared, or its date corrected.</summary>
    public abstract Delivery Declare(DateOnly on);

    /// <summary>The same once certified.</summary>
    public abstract Delivery Certify(DateOnly on);

    /// <summary>The same once its certification is taken back.</summary>
    public abstract Delivery Revoke();
}

namespace Acquit.Spending;

/// <summary>The module's handlers, each once.</summary>
internal static class SpendingServices
{
    public static IServiceCollection AddSpending(this IServiceCollection services) => services
        .AddSingleton<ExpenditureRecorder>()
        .AddSingleton<RecordExpenditure>()
        .AddSingleton<RecordPayment>()
        .AddSingleton<DeclareDelivery>()
        .AddSingleton<RecordCreditNote>()
        .AddSingleton<WithdrawExpenditure>()
        .AddSingleton<ReinstateExpenditure>()
        .AddSingleton<CertifyDelivery>()
        .AddSingleton<CertifyDeliveries>()
        .AddSingleton<RevokeCertification>()
        .AddSingleton<OpenFinding>()
        .AddSingleton<CloseFinding>()
        .AddSingleton<AttestPayments>()
        .AddSingleton<RevokeAttestation>()
        .AddSingleton<ImportExpenditures>()
        .AddSingleton<ImportsUnderWay>()
        .AddSingleton<UndoImport>();
}

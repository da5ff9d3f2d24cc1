namespace Acquit.Storage.Facts;

/// <summary>Kinds of objects, as rows name them.</summary>
internal static class Kinds
{
    public const string Grant = "grant";
    public const string Expenditure = "expenditure";
    public const string Attestation = "attestation";
    public const string Import = "import";
    public const string Act = "act";
    public const string Document = "document";
    public const string Account = "account";
}

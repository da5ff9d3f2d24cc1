namespace Acquit.Storage;
/// <summary>x</summary>
public sealed class DocumentVault{}

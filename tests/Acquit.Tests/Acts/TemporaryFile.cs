using System.Text;

namespace Acquit.Tests.Acts;

/// <summary>A file that lives as long as its test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string text)
        : this(Encoding.UTF8.GetBytes(text))
    {
    }

    public TemporaryFile(byte[] bytes)
    {
        Info = new(Path.Combine(Path.GetTempPath(), $"acquit-test-{Guid.CreateVersion7()}.txt"));
        File.WriteAllBytes(Info.FullName, bytes);
    }

    public FileInfo Info { get; }

    public void Dispose() => Info.Delete();
}

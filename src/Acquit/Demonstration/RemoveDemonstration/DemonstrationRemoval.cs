namespace Acquit.Demonstration;

/// <summary>The removal that a person asked for on its page: done once the application has stopped.</summary>
internal sealed class DemonstrationRemoval(IHostApplicationLifetime lifetime)
{
    /// <summary>True once asked.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Asks for it: the application stops after the answers under way.</summary>
    public void Ask()
    {
        IsAsked = true;
        lifetime.StopApplication();
    }
}
